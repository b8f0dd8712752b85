package perennial.collect.connectors.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import perennial.collect.connectors.FieldMapping;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.web.MappingViews.Branch;
import perennial.ground.ui.Formats;
import tools.jackson.databind.JsonNode;

/// A sample as a tree to click in. Of a list its first thing stands for all.
final class SampleTree {

    private static final int DEEPEST = 8;
    private static final int WIDEST = 200;
    private static final int LONGEST = 80;

    private final String path;
    private final FieldMapping mapping;
    private final Formats formats;
    private int left = WIDEST;

    SampleTree(String path, FieldMapping mapping, Formats formats) {
        this.path = path;
        this.mapping = mapping;
        this.formats = formats;
    }

    List<Branch> of(Said sample) {
        return branches(sample.node(), "", 0);
    }

    private List<Branch> branches(JsonNode node, String place, int depth) {
        var branches = new ArrayList<Branch>();
        if (node.isObject() && depth < DEEPEST) {
            for (var each : node.properties()) {
                if (left-- > 0) {
                    branches.add(branch(each.getKey(), each.getValue(), place + "/" + escaped(each.getKey()), depth));
                }
            }
        } else if (node.isArray() && !node.isEmpty() && depth < DEEPEST && left-- > 0) {
            branches.add(
                    branch(formats.t("connectors.mapping.first-of", node.size()), node.get(0), place + "/0", depth));
        }
        return branches;
    }

    private Branch branch(String name, JsonNode value, String place, int depth) {
        if (value.isContainer()) {
            return new Branch(shortened(name), null, null, null, branches(value, place, depth + 1));
        }
        return new Branch(
                shortened(name),
                shortened(value.isNull() ? "–" : value.asString()),
                path + "?at=" + URLEncoder.encode(place, UTF_8) + "#asked",
                mapping.at(place)
                        .map(field -> formats.t("connectors.field." + field.key()))
                        .orElse(null),
                List.of());
    }

    /// As names are written in a JSON pointer.
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
