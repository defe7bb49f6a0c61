"""Words into numbers: wordings, periods and units as editors and newspapers write them."""
