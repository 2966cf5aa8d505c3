"""Predict through the public API, score with the kit's own program, print one line a task.

python -m tests.evaluation                  every task that has gold data
python -m tests.evaluation TASK [FILE]      one task, on the kit's file or another of its form
"""

import gzip
import json
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path

KIT = Path(__file__).parents[3] / "shared" / "eval"
GOLD = {
    "seeds": "seeds_dev.json",
    "pages": "pages.json.gz",
    "links": "links_events.json.gz",
    "pairs": "pairs.json.gz",
    "names": "names.json.gz",
    "attribution": "attribution.json.gz",
    "quotes": "quotes.json.gz",
    "words": "words.json.gz",
    "chunks": "chunks.json.gz",
    "concepts": "labels_concepts.json.gz",
}


def load(path: Path) -> dict[str, object]:
    """The JSON of a gold file, gzipped or not."""
    raw = path.read_bytes()
    loaded: dict[str, object] = json.loads(gzip.decompress(raw) if path.suffix == ".gz" else raw)
    return loaded


def score(task: str, gold: Path) -> str:
    """One line of scores for the predictions that `tests/evaluation/<task>.py` makes."""
    predictions = import_module(f"tests.evaluation.{task}").predict(load(gold))
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(predictions, file)
        file.flush()
        command = [sys.executable, str(KIT / "score.py"), task, str(gold), file.name]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def main(arguments: list[str]) -> int:
    """Run the named task, or all of them."""
    if not KIT.is_dir():
        print(f"skipped: the evaluation kit is not at {KIT}")
        return 0
    if arguments and arguments[0] not in GOLD:
        print(f"no task {arguments[0]!r}; the tasks are {', '.join(GOLD)}", file=sys.stderr)
        return 2
    for task in arguments[:1] or GOLD:
        gold = Path(arguments[1]) if len(arguments) > 1 else KIT / "data" / GOLD[task]
        print(score(task, gold), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
