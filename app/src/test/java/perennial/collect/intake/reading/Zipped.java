package perennial.collect.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Workbooks made by hand, part by part, as no spreadsheet program would.
final class Zipped {

    static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, InputStream> parts = new LinkedHashMap<>();

    /// A workbook whose one sheet holds these rows, given as XML.
    static Zipped workbook(String rows) {
        return new Zipped()
                .with("[Content_Types].xml", "<Types/>")
                .with("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"))
                .with("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml"))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='Orders' sheetId='1' r:id='r1'/></sheets></workbook>"
                                .formatted(MAIN, RELATIONS))
                .with(SHEET, sheet(rows));
    }

    static String sheet(String rows) {
        return "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
    }

    /// A row of texts that need no shared ones.
    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static String relationships(String type, String target) {
        return "<Relationships><Relationship Id='r1' Type='%s/%s' Target='%s'/></Relationships>"
                .formatted(RELATIONS, type, target);
    }

    Zipped with(String part, String text) {
        return with(part, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    Zipped with(String part, InputStream bytes) {
        parts.put(part, bytes);
        return this;
    }

    Path in(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "orders", ".any");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (Map.Entry<String, InputStream> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    part.getValue().transferTo(zip);
                    zip.closeEntry();
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
