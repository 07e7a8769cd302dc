"""The text that tools take from a PDF."""

import logging
import subprocess

logging.disable(logging.ERROR)


def pdftotext(*options):
    return lambda pdf: subprocess.run(
        ["pdftotext", "-enc", "UTF-8", *options, str(pdf), "-"], check=True, capture_output=True).stdout


def pymupdf(pdf):
    import pymupdf

    with pymupdf.open(pdf) as document:
        return "\f".join(page.get_text() for page in document).encode()


def pypdf(pdf):
    import pypdf

    return "\f".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages).encode()


def pdfplumber(pdf):
    import pdfplumber

    with pdfplumber.open(pdf) as document:
        return "\f".join(page.extract_text() or "" for page in document.pages).encode()


def pdfminer(pdf):
    from pdfminer.high_level import extract_text

    return extract_text(str(pdf)).encode()


def printed(page, pdf):
    """Prints an HTML page with a headless browser, unless that page was printed before."""
    copy = pdf.with_suffix(".printed")
    html = page.read_bytes()
    if pdf.exists() and copy.exists() and copy.read_bytes() == html:
        return
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--print-to-pdf={pdf}", str(page)], check=True, capture_output=True)
    copy.write_bytes(html)
