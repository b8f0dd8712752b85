package perennial.ground.privacy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import perennial.ground.privacy.Everything.Known;
import perennial.ground.privacy.Kept;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Html;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// All that is known about somebody as one file to hand over: a page to read and JSON for a program.
final class ExportFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Known known;
    private final Formats formats;

    ExportFile(Known known, Formats formats) {
        this.known = known;
        this.formats = formats;
    }

    void write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, UTF_8);
        add(zip, "data.html", html());
        add(zip, "data.json", json());
        zip.finish();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    private String json() {
        var tables = new LinkedHashMap<String, Object>();
        known.kept().forEach(kept -> tables.put(kept.table(), kept.rows()));
        return JSON.writeValueAsString(tables);
    }

    private String html() {
        var page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(formats.words().locale().getLanguage())
                .append("\">\n<meta charset=\"utf-8\">\n<title>")
                .append(title())
                .append(
                        "</title>\n<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}")
                .append("dl{border-top:1px solid #999;padding:.5rem 0;margin:0}dt{color:#555}dd{margin:0 0 .3rem;")
                .append("white-space:pre-wrap;overflow-wrap:anywhere}</style>\n<h1>")
                .append(title())
                .append("</h1>\n<p>")
                .append(Html.escape(
                        formats.t("privacy.file.lead", formats.businessName(), formats.date(formats.today()))))
                .append("</p>\n");
        known.kept().forEach(kept -> section(page, kept));
        return page.append("</html>\n").toString();
    }

    private String title() {
        return Html.escape(formats.t("privacy.file.title", known.person().name()));
    }

    private void section(StringBuilder page, Kept kept) {
        page.append("<h2>").append(Html.escape(name(kept))).append("</h2>\n");
        for (var row : kept.rows()) {
            page.append("<dl>\n");
            row.forEach((column, value) -> fact(page, column, value));
            page.append("</dl>\n");
        }
    }

    private static void fact(StringBuilder page, String column, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            page.append("<dt>")
                    .append(Html.escape(column.replace('_', ' ')))
                    .append("</dt><dd>")
                    .append(Html.escape(value))
                    .append("</dd>\n");
        }
    }

    private String name(Kept kept) {
        var key = "privacy.table." + kept.table();
        return formats.words().has(key) ? formats.t(key) : kept.table();
    }

    static Map<String, String> headers(long customerId) {
        return Map.of(
                "Content-Disposition",
                "attachment; filename=\"customer-" + customerId + ".zip\"",
                "Cache-Control",
                "no-store");
    }
}
