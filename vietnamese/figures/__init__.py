"""Figures in Vietnamese and in English as one typed value."""

from vietnamese.figures.bases import base_of_rate
from vietnamese.figures.bounds import bounds_agree
from vietnamese.figures.comparing import (
    Comparison,
    compare_figures,
    same_figure,
    units_agree,
)
from vietnamese.figures.figure import Bound, Figure, FigureKind, Per
from vietnamese.figures.finding import FiguresAndDates, figures_and_dates, find_figures
from vietnamese.figures.supporting import supporting_figures

__all__ = [
    "Bound",
    "Comparison",
    "Figure",
    "FigureKind",
    "FiguresAndDates",
    "Per",
    "base_of_rate",
    "bounds_agree",
    "compare_figures",
    "figures_and_dates",
    "find_figures",
    "same_figure",
    "supporting_figures",
    "units_agree",
]
