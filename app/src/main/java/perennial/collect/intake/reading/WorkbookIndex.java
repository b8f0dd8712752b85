package perennial.collect.intake.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A workbook's table of contents.
///
/// @param sheets those with cells, in the order of their tabs
/// @param from1904 whether days are counted from 1904, as old Macs did, rather than from 1900
/// @param texts the part with the shared texts; null when there is none
/// @param styles the part with the number formats; null when there is none
record WorkbookIndex(
        List<Sheet> sheets,
        boolean from1904,
        @Nullable String texts,
        @Nullable String styles) {

    /// @param type the last part of the relationship's type, which differs in nothing else between the two
    /// dialects
    private record Relationship(String id, String type, String target) {}

    static WorkbookIndex of(Path file, Parts parts) {
        String workbook = relationships(file, parts, "").stream()
                .filter(relationship -> relationship.type().equals("officeDocument"))
                .map(Relationship::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        Map<String, Relationship> byId = new HashMap<>();
        for (Relationship relationship : relationships(file, parts, workbook)) {
            byId.put(relationship.id(), relationship);
        }
        return read(file, parts, workbook, byId);
    }

    private static WorkbookIndex read(Path file, Parts parts, String workbook, Map<String, Relationship> byId) {
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (Xml xml = open(file, parts, workbook)) {
            while (xml.next()) {
                if (xml.starts("sheet")) {
                    Relationship sheet = byId.get(xml.attribute("id", ""));
                    if (sheet != null
                            && sheets.size() < Limits.PARTS
                            && sheet.type().equals("worksheet")) {
                        boolean visible = xml.attribute("state", "visible").equals("visible");
                        sheets.add(new Sheet(sheets.size(), xml.attribute("name", ""), visible, sheet.target()));
                    }
                } else if (xml.starts("workbookPr")) {
                    from1904 = List.of("1", "true").contains(xml.attribute("date1904", "0"));
                }
            }
        }
        return new WorkbookIndex(List.copyOf(sheets), from1904, target(byId, "sharedStrings"), target(byId, "styles"));
    }

    private static @Nullable String target(Map<String, Relationship> byId, String type) {
        for (Relationship relationship : byId.values()) {
            if (relationship.type().equals(type)) {
                return relationship.target();
            }
        }
        return null;
    }

    private static Xml open(Path file, Parts parts, String part) {
        PartBytes bytes = parts.bytes(part);
        if (bytes == null) {
            throw Refusal.of(file, "damaged");
        }
        return new Xml(file, bytes);
    }

    /// What a part refers to; "" is the whole file.
    private static List<Relationship> relationships(Path file, Parts parts, String part) {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String listing = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        List<Relationship> found = new ArrayList<>();
        PartBytes bytes = parts.bytes(listing);
        if (bytes == null) {
            return found;
        }
        try (Xml xml = new Xml(file, bytes)) {
            while (xml.next()) {
                if (xml.starts("Relationship")
                        && !xml.attribute("TargetMode", "").equals("External")) {
                    String type = xml.attribute("Type", "");
                    found.add(new Relationship(
                            xml.attribute("Id", ""),
                            type.substring(type.lastIndexOf('/') + 1),
                            resolved(folder, xml.attribute("Target", ""))));
                }
            }
        }
        return found;
    }

    private static String resolved(String folder, String target) {
        return target.startsWith("/")
                ? target.substring(1)
                : Path.of("/", folder, target).normalize().toString().substring(1);
    }
}
