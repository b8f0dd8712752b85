package perennial.ground.ui;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as one path of an SVG picture, each dark field a square of one unit.
///
/// @param size width and height of the picture, with the quiet margin that cameras need
/// @param path the dark fields
public record QrPicture(int size, String path) {

    private static final int MARGIN = 4;

    public static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(',')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * MARGIN, path.toString());
    }
}
