"""The properties that any style may set on the notice: none keeps it from a reader by itself.

Some of them do harm with others, which other modules judge.
"""

ANY = frozenset(
    """
    accent-color align-content align-items align-self all anchor-name anchor-scope animation
    animation-delay animation-direction animation-duration animation-fill-mode
    animation-iteration-count animation-name animation-play-state animation-timing-function
    appearance backface-visibility background background-attachment background-color
    background-image background-origin background-position background-position-x
    background-position-y background-repeat background-size border border-block
    border-block-color border-block-end border-block-end-color border-block-end-style
    border-block-start border-block-start-color border-block-start-style border-block-style
    border-bottom border-bottom-color border-bottom-left-radius border-bottom-right-radius
    border-bottom-style border-collapse border-color border-end-end-radius
    border-end-start-radius border-inline border-inline-color border-inline-end
    border-inline-end-color border-inline-end-style border-inline-start border-inline-start-color
    border-inline-start-style border-inline-style border-left border-left-color border-left-style
    border-radius border-right border-right-color border-right-style border-spacing
    border-start-end-radius border-start-start-radius border-style border-top border-top-color
    border-top-left-radius border-top-right-radius border-top-style box-decoration-break
    box-sizing break-after break-before break-inside caret-color clear clip clip-path color
    color-scheme column-span contain contain-intrinsic-size content content-visibility
    counter-increment counter-reset counter-set cursor direction empty-cells fill flex-direction
    flex-flow flex-grow flex-shrink flex-wrap font font-display font-family font-feature-settings
    font-kerning font-language-override font-optical-sizing font-smoothing font-stretch
    font-style font-synthesis font-variant-alternates font-variant-caps font-variant-east-asian
    font-variant-ligatures font-variant-numeric font-variation-settings font-weight font-width
    forced-color-adjust grid-area grid-auto-flow grid-row grid-row-end grid-row-start
    hanging-punctuation hyphens hyphenate-limit-chars image-rendering isolation justify-content
    justify-items justify-self line-break line-clamp margin-block margin-block-end
    margin-block-start margin-bottom margin-top mask mask-image min-block-size min-height
    mix-blend-mode object-fit object-position offset offset-path opacity order orphans
    osx-font-smoothing outline-color outline-style overflow overflow-anchor overflow-block
    overflow-inline overflow-scrolling overflow-wrap overflow-x overflow-y overscroll-behavior
    page-break-after page-break-before page-break-inside perspective place-content place-items
    place-self position print-color-adjust quotes resize rotate scale scroll-behavior
    scroll-margin scroll-margin-block scroll-margin-block-start scroll-margin-top scroll-padding
    scroll-padding-block scroll-padding-top scrollbar-color scrollbar-gutter scrollbar-width
    scroll-snap-align stroke tab-size table-layout tap-highlight-color text-align text-align-last
    text-autospace text-decoration-color text-decoration-line text-decoration-skip
    text-decoration-skip-ink text-decoration-style text-fill-color text-justify text-overflow
    text-rendering text-spacing text-spacing-trim text-transform text-underline-position
    text-wrap-style touch-action touch-callout transform transform-origin transform-style
    transition transition-behavior transition-delay transition-duration transition-property
    transition-timing-function translate unicode-bidi user-select view-transition-class
    view-transition-name visibility widows will-change word-break word-wrap zoom
    """.split()
)
# What the notice takes over from what it stands in, or what is painted there behind it.
INHERITED = frozenset(
    """
    box-shadow font-family font-size-adjust hyphenate-character interactivity letter-spacing
    line-height pointer-events text-combine-upright text-emphasis text-indent text-orientation
    text-shadow text-size-adjust text-stroke text-stroke-color text-stroke-width text-wrap
    text-wrap-mode white-space white-space-collapse word-spacing writing-mode
    """.split()
)
