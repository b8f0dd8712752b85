package perennial.collect.intake.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A file as nobody should make it, how many of its rows are used all the same, and the sentences that answer it.
record BadFile(String name, byte[] content, int used, List<String> sentences) {

    static final String HEADER = "order,date,customer,email,total\n";

    static BadFile of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static BadFile of(String name, byte[] content) {
        return new BadFile(name, content, 0, List.of());
    }

    /// Eight orders in lines 2 to 9, and then these.
    static BadFile orders(String name, String... lines) {
        return of(name, HEADER + good(8) + String.join("\n", lines) + "\n");
    }

    BadFile uses(int rows) {
        return new BadFile(name, content, rows, sentences);
    }

    BadFile says(String... all) {
        return new BadFile(name, content, used, List.of(all));
    }

    BadFile in(Charset charset) {
        return of(name, new String(content, StandardCharsets.UTF_8).getBytes(charset));
    }

    @Override
    public String toString() {
        return name;
    }

    /// Lines 2 to n + 1 of a file that is in order.
    static String good(int rows) {
        var lines = new StringBuilder();
        for (int i = 1; i <= rows; i++) {
            lines.append("%d,2026-01-%02d,Customer %d,c%d@x.example,%d.50\n".formatted(i, i, i % 4, i % 4, i));
        }
        return lines.toString();
    }

    static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A workbook whose one sheet says the same again and again.
    static byte[] workbook(String before, String again, int times) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types/>", "", 0);
            part(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"), "", 0);
            part(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"), "", 0);
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'
                              xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'
                    ><sheets><sheet name='Orders' sheetId='1' r:id='r1'/></sheets></workbook>""", "", 0);
            part(zip, "xl/worksheets/sheet1.xml", before, again, times);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String before, String again, int times)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(before.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < times; i++) {
            zip.write(again.getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
    }

    private static String relationship(String type, String target) {
        return """
                <Relationships><Relationship Id='r1' Target='%s'
                  Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s'/></Relationships>""".formatted(target, type);
    }
}
