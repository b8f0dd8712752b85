package perennial.collect.intake.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The number formats of a workbook, by the style number of a cell.
final class Styles {

    private final List<CellFormat> formats;

    private Styles(List<CellFormat> formats) {
        this.formats = formats;
    }

    static Styles of(Path file, @Nullable PartBytes bytes) {
        List<CellFormat> formats = new ArrayList<>();
        if (bytes == null) {
            return new Styles(formats);
        }
        Map<String, CellFormat> own = new HashMap<>();
        boolean inCells = false;
        try (Xml xml = new Xml(file, bytes)) {
            while (xml.next()) {
                if (xml.starts("numFmt") && own.size() < Limits.STYLES) {
                    own.put(xml.attribute("numFmtId", ""), CellFormat.of(Shown.kept(xml.attribute("formatCode", ""))));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    inCells = xml.starts("cellXfs");
                } else if (inCells && xml.starts("xf") && formats.size() < Limits.STYLES) {
                    String id = xml.attribute("numFmtId", "0");
                    CellFormat format = own.get(id);
                    formats.add(format == null ? CellFormat.builtIn(WorkbookNumbers.integer(id, 0)) : format);
                }
            }
        }
        return new Styles(formats);
    }

    CellFormat get(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.PLAIN;
    }
}
