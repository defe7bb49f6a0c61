"""Counters of readers, of minutes and of pages, in ten languages, and heads of pages: none of them is the article's."""

from __future__ import annotations

import pytest

from checker.intake.documents.looks import why_left_out
from checker.intake.documents.read import read_document
from checker.intake.documents.running import is_page_head
from tests.documents.pdfs import pdf

COUNTERS = {
    "en": (
        "3 min read",
        "37 comments",
        "37 Comments",
        "1.2K shares",
        "Read 5 related stories",
        "Share 24",
        "Photo 1 of 12",
        "Save 40% on your subscription",
        "245 people like this",
        "Top 10 stories",
        "120 reactions",
        "Shared 340 times",
        "Listen to this article (4 min)",
        "Listen · 4 min",
        "Reading time: 3 minutes",
        "3 minute read",
        "3-minute read",
        "Viewed 1,204 times",
        "2 of 5 free articles left this month",
        "Join 25,000 readers",
        "Join our 25,000 subscribers",
        "See all 37 comments",
        "View 37 comments",
        "Show 12 more comments",
        "Load 10 more",
        "Comments (37)",
        "12 related articles",
        "5 more stories",
        "24 likes",
        "12k views",
        "3 replies",
        "1,204 people are reading this",
        "Image 3 of 7",
        "Slide 2/8",
        "Gallery: 12 photos",
        "12 photos",
        "Rated 4.5 out of 5",
        "4 min listen",
        "2 min watch",
        "37 people commented",
        "Add to reading list 3",
        "Most read: 5 stories",
        "Subscribe for £1 a week",
        "7 Shares",
        "Likes: 12",
        "5 Min Read",
        "Read time: 4 mins",
        "1 comment",
        "37 Responses",
        "12 upvotes",
        "48 retweets",
    ),
    "de": (
        "3 Min. Lesezeit",
        "3 Minuten Lesezeit",
        "Lesezeit: 3 Minuten",
        "Lesedauer: 4 Min.",
        "37 Kommentare",
        "Kommentare (37)",
        "24 Mal geteilt",
        "24 Shares",
        "5 weitere Artikel",
        "Alle 37 Kommentare anzeigen",
        "Bild 1 von 12",
        "12 Bilder",
        "12 Fotos",
        "1.204 Aufrufe",
        "245 Personen gefällt das",
        "Seite 1 von 3",
        "4 Min. hören",
        "Noch 3 Artikel frei",
    ),
    "es": (
        "3 min de lectura",
        "3 minutos de lectura",
        "Tiempo de lectura: 3 min",
        "37 comentarios",
        "Ver 37 comentarios",
        "24 compartidos",
        "1.204 visitas",
        "12 fotos",
        "Foto 1 de 12",
        "Lea 5 noticias relacionadas",
        "5 artículos relacionados",
        "245 me gusta",
    ),
    "fr": (
        "3 min de lecture",
        "Lecture 3 min",
        "Temps de lecture : 3 min",
        "37 commentaires",
        "24 partages",
        "1 204 vues",
        "12 photos",
        "Photo 1 sur 12",
        "Lire 5 articles",
        "245 j'aime",
        "Voir les 37 commentaires",
    ),
    "it": (
        "3 min di lettura",
        "3 minuti di lettura",
        "Tempo di lettura: 3 min",
        "37 commenti",
        "24 condivisioni",
        "1.204 visualizzazioni",
        "12 foto",
        "Foto 1 di 12",
        "Leggi 5 articoli correlati",
    ),
    "pt": (
        "3 min de leitura",
        "Tempo de leitura: 3 min",
        "37 comentários",
        "24 partilhas",
        "24 compartilhamentos",
        "1.204 visualizações",
        "12 fotos",
        "Foto 1 de 12",
        "Leia 5 notícias relacionadas",
    ),
    "nl": (
        "3 min leestijd",
        "Leestijd: 3 minuten",
        "3 min. lezen",
        "37 reacties",
        "24 keer gedeeld",
        "1.204 keer bekeken",
        "12 foto's",
        "Foto 1 van 12",
        "Lees 5 gerelateerde artikelen",
    ),
    "ru": (
        "3 мин чтения",
        "Время чтения: 3 минуты",
        "3 минуты на чтение",
        "37 комментариев",
        "24 репоста",
        "1204 просмотра",
        "1204 просмотров",
        "12 фото",
        "Фото 1 из 12",
        "Читать 5 статей",
    ),
    "uk": (
        "3 хв читання",
        "Час читання: 3 хвилини",
        "37 коментарів",
        "24 поширення",
        "1204 перегляди",
        "1204 переглядів",
        "12 фото",
        "Фото 1 з 12",
    ),
    "ko": (
        "3분 읽기",
        "읽는 시간 3분",
        "댓글 37",
        "댓글 37개",
        "댓글(37)",
        "공유 24",
        "조회 1,204",
        "조회수 1,204",
        "좋아요 245",
        "사진 1/12",
        "사진 12장",
        "관련기사 5건",
    ),
}
ARTICLES = (
    "37 comments were sent to the council in 2024.",
    "Top 10 ports handled 1.2 million",
    "The paper printed 12 photos of the harbour.",
    "12 ships",
    "Ships: 12",
    "5 more ships",
    "Visitors: 1,204",
    "Total 24",
    "37 people died",
    "245 people like the plan, 300 do not",
    "Share of women: 24%",
    "12 views of the sea were painted in 1890.",
    "Bild 1 von 12 Fähren",
    "3 minutes late",
    "Passengers 2024: 1.2 million",
    "8 Stories high",
    "40 readers wrote letters",
    "- 12 shares of the company",
    "12 shares were sold",
    "Dead: 3",
    "3 dead, 12 injured",
    "Save the 12 whales",
)
HEADS = (
    "Norfield Gazette   14 January 2025   Page 3",
    "NORFIELD GAZETTE | Tuesday, 14 January 2025 | 3",
    "Local news    Page 12",
    "Norfelder Zeitung   Nr. 12   14. Januar 2025",
    "El Diario   14 de enero de 2025   Página 3",
    "14/01/2025, 09:12     Ferry traffic rises again in Norfield - Norfield Gazette",
    "https://gazette.example/ferries   1/3",
)
TEXTS = (
    "Storm kills 12",
    "Storm Kills 12",
    "North   12",
    "North\t12",
    "12 | 40 | 35",
    "Visitors 2024",
    "In 2024, 12 ships sank on page 3.",
)


@pytest.mark.parametrize("language", COUNTERS)
def test_counters_are_left_out(language: str) -> None:
    assert [line for line in COUNTERS[language] if not why_left_out(line)] == []


def test_lines_of_the_article_stay() -> None:
    assert [(line, why_left_out(line)) for line in ARTICLES if why_left_out(line)] == []


def test_heads_of_pages_are_known() -> None:
    assert [line for line in (*HEADS, *TEXTS) if is_page_head(line)] == list(HEADS)


def test_the_head_of_a_single_page_is_no_part_of_the_title_and_dates_it() -> None:
    pytest.importorskip("pypdf")
    body = (
        "The port of Norfield handled 1,250 ferries in 2024, the port authority said on",
        "Tuesday, after a good year for the coast and for the towns along it, of which",
        "there are many, as its director told reporters in the harbour on that morning.",
    )
    lines = ("Norfield Gazette   14 January 2025   Page 3", "Ferry traffic rises again in Norfield", *body)
    document = read_document("page.pdf", pdf([(50, 800 - 14 * number, line) for number, line in enumerate(lines)]))
    assert (document.title, document.published) == ("Ferry traffic rises again in Norfield", "2025-01-14")
    assert [line.text for line in document.left_out] == [lines[0]]


def test_the_day_on_which_a_browser_printed_a_page_is_not_that_of_the_article() -> None:
    head = "14/01/2025, 09:12     Ferries - Norfield Gazette"
    text = f"{head}\nFerry traffic rises\n\nThe port of Norfield handled 1,250 ferries last year, it said.\n"
    document = read_document("page.txt", text.encode())
    assert (document.published, document.text.splitlines()[0]) == (None, "Ferry traffic rises")
