#!/usr/bin/env python3
"""Writes files that would use up memory or time if nothing bounded them into a folder."""

import pathlib
import sys
import zipfile


def archive(path, members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, data in members.items():
            file.writestr(name, data)


def main(folder):
    folder = pathlib.Path(folder)
    start = b'<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>'
    end = b"</w:t></w:r></w:p></w:body></w:document>"
    archive(folder / "bomb-size.docx", {"word/document.xml": start + b"a" * 300_000_000 + end})
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    lol = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "lol">{entities}]><a>&e9;</a>'
    archive(folder / "bomb-entities.docx", {"word/document.xml": lol.encode()})
    archive(folder / "bomb-depth.docx", {"word/document.xml": b"<a>" * 1_000_000})
    archive(folder / "bomb-members.docx", {f"m{i}": b"" for i in range(20_000)})
    (folder / "bomb-depth.html").write_bytes(b"<html>" + b"<div>" * 1_000_000)
    (folder / "bomb-formatting.html").write_bytes(b"<html>" + b"<b><p>" * 300_000)
    (folder / "bomb-depth.json").write_bytes(b"[" * 5_000_000)
    (folder / "bomb-size.txt").write_bytes(b"It rained. " * 15_000_000)


if __name__ == "__main__":
    main(sys.argv[1])
