package perennial.collect.intake.reading;

/// What a file may ask of us. Real exports stay far below; whatever exceeds these numbers was made to hurt, or is
/// broken.
public final class Limits {

    /// Unpacked size. About forty million order lines; beyond it, whoever made the file can also split it.
    public static final long UNPACKED_BYTES = 4L << 30;

    /// How many times larger a packed file may become. Repetitive exports reach 40 to 100; only zeros reach
    /// 1,000.
    public static final long RATIO = 250;

    /// Up to this size any ratio is harmless: it is read through in a blink and never held.
    public static final long RATIO_COUNTS_FROM = 64L << 20;

    /// Wrappings of gzip around a file. Two happen when a download was packed twice; three are a trick.
    public static final int WRAPPINGS = 2;

    /// Rows of one file. More than a busy supermarket sells in a year.
    public static final long ROWS = 50_000_000;

    /// Columns with a name or a value. The widest export we know (Shopify orders) has 79; nobody can map a
    /// thousand.
    public static final int COLUMNS = 1_000;

    /// Cells of one row, empty ones included; the widest workbook has 16,384.
    public static final int CELLS = 16_384;

    /// Characters in one cell. A workbook stops at 32,767; a shop's longest product page fits in here too.
    public static final int CELL = 1_000_000;

    /// Characters in one row, and so the most that is ever held in memory.
    public static final int ROW = 4_000_000;

    /// Characters of each cell that are kept of a row that was refused for its size.
    public static final int KEPT_OF_CELL = 1_000;

    /// Parts of a workbook. Each sheet has a handful; a thousand sheets would still fit.
    public static final int PARTS = 10_000;

    /// Bytes of one tag in a workbook; the longest we know, the ranges of a formatting rule, have some thousand.
    static final int TAG_IN_XML = 1 << 20;

    /// Bytes of one text in a workbook. A cell beyond [#CELL] costs its row; one beyond this costs the file.
    static final int TEXT_IN_XML = 16 << 20;

    /// Elements inside elements in a workbook; real ones stay below 15.
    static final int DEPTH_IN_XML = 64;

    /// Different names of elements and attributes in one part of a workbook; the standard has fewer.
    static final int NAMES_IN_XML = 4_000;

    /// Styles of cells in a workbook; spreadsheet programs stop a little earlier.
    static final int STYLES = 1 << 16;

    /// Characters of the rows that are looked at to find the header.
    static final int HEADER_SAMPLE = 2_000_000;

    /// Different texts in a workbook. Each costs 8 bytes of temporary disk beside its letters.
    static final int SHARED_TEXTS = 50_000_000;

    private Limits() {}
}
