"""Vectors from a folder: what is read, and what a reader is told where it cannot be."""

import sys
from pathlib import Path

import pytest

from storydiff.errors import SourceError
from storydiff.read.vectors import load_vectors
from tests import vectors


def test_a_sentence_has_the_mean_of_its_words_vectors(tmp_path: Path) -> None:
    vectors.save(tmp_path, ["divers", "raised", "ferry"])
    told = load_vectors(str(tmp_path))(["Divers raised it.", "Quiet!"])
    mean = [(a + b) / 2 for a, b in zip(*map(vectors.vector, ["divers", "raised"]), strict=True)]
    assert told[0] == pytest.approx(mean, abs=1e-5)
    assert set(told[1]) == {0.0}


@pytest.mark.parametrize("name", ["gone", "some/model", "file.txt", ""])
def test_what_is_no_folder_is_not_looked_for_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "model2vec", None)
    (tmp_path / "file.txt").touch()
    with pytest.raises(SourceError, match="name one that holds a model2vec model") as told:
        load_vectors(name)
    assert str(told.value).startswith(f"{name}: ")


def test_without_the_extra_a_reader_is_told_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "model2vec", None)
    with pytest.raises(SourceError) as told:
        load_vectors(str(tmp_path))
    assert str(tmp_path) in str(told.value)
    assert "pip install 'storydiff[semantic]'" in str(told.value)


@pytest.mark.parametrize("broken", ["config.json", "model.safetensors", "tokenizer.json", None])
def test_a_folder_without_a_whole_model_is_named(tmp_path: Path, broken: str | None) -> None:
    vectors.save(tmp_path, ["divers"])
    for file in tmp_path.iterdir():
        if broken is None:
            file.unlink()
        elif file.name == broken:
            file.write_bytes(b"\x00not a model")
    with pytest.raises(SourceError, match="holds no model that model2vec can read") as told:
        load_vectors(str(tmp_path))
    assert str(told.value).startswith(f"{tmp_path}: ")
