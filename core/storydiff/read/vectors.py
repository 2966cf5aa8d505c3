"""Vectors of words from a folder that the user names; nothing is ever downloaded.

The folder holds a static model as model2vec saves it (S. Tulkens and T. van Dongen, “Model2Vec”,
2024): a table of vectors and the tokenizer that cuts words into its rows.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from storydiff.errors import SourceError


def load_vectors(folder: str) -> Callable[[Sequence[str]], Sequence[Sequence[float]]]:
    """What gives each of some sentences the mean of its words' vectors.

    Raises:
        SourceError: there is no such folder, it holds no model, or model2vec is not installed.
    """
    path = Path(folder).absolute()
    if not (folder and path.is_dir()):  # model2vec would take the name for one to download
        raise SourceError(folder, "is no folder; name one that holds a model2vec model")
    try:
        from model2vec import StaticModel
    except ImportError as error:
        problem = "reading vectors needs model2vec; run pip install 'storydiff[semantic]'"
        raise SourceError(folder, problem) from error
    try:
        model = StaticModel.from_pretrained(path)
    except Exception as error:  # the readers of its files raise bare Exceptions
        problem = "holds no model that model2vec can read; save or copy the model there again"
        raise SourceError(folder, problem) from error

    def vectors(sentences: Sequence[str]) -> Sequence[Sequence[float]]:
        table: list[list[float]] = model.encode(sentences, use_multiprocessing=False).tolist()
        return table

    return vectors
