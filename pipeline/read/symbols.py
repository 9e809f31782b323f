"""Characters that programs print in places of their own."""

# Bullets of Word's Symbol and Wingdings fonts, which have places of their own in Unicode as well.
SYMBOLS = str.maketrans(
    {
        "\uf0b7": "•",
        "\uf06e": "■",
        "\uf0a7": "▪",
        "\uf02d": "–",
        "\uf0d8": "➢",
        "\uf0fc": "✓",
        "\uf076": "❖",
        "\uf0e0": "→",
        "\uf0a8": "□",
    }
)
