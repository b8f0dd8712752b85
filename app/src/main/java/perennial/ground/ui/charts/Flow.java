package perennial.ground.ui.charts;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who went from where to where between two moments: streams from the places on the left to those on the right.
///
/// @param before heading of the left side: "1 March"
/// @param after heading of the right side: "today"
/// @param moved heading of the amounts in the table: "Customers"
public record Flow(
        String what,
        String before,
        String after,
        String moved,
        List<Place> left,
        List<Place> right,
        List<Stream> streams)
        implements Chart {

    /// @param ink a stage or `1` to `8`
    public record Place(String key, String label, String ink, String shown) {}

    /// @param amount 0 or more
    public record Stream(
            String from,
            String to,
            double amount,
            String shown,
            @Nullable String people) {
        public Stream {
            if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("an amount must be 0 or more, was " + amount);
            }
        }
    }

    private static final double TOP = 30;
    private static final double ROOM = 34;
    private static final double FLOWING = 300;
    private static final double POST = 1.1;

    /// Where a place stands and how much of it is already taken by streams.
    private static final class Post {
        final double top;
        final double height;
        double taken;

        Post(double top, double height) {
            this.top = top;
            this.height = height;
        }

        double take(double part) {
            double from = top + taken;
            taken += part;
            return from;
        }
    }

    @Override
    public Content picture() {
        double all = streams.stream().mapToDouble(Stream::amount).sum();
        double unit = all == 0 ? 0 : FLOWING / all;
        Map<String, Post> from = posts(left, unit, true);
        Map<String, Post> to = posts(right, unit, false);
        double height = Math.max(bottom(from), bottom(to)) + 8;
        var svg = new Svg();
        svg.open("svg", "class", "flow", "width", "100%", "height", height, "role", "group", "aria-label", what);
        svg.text(before, "class", "side", "x", "0", "y", "14");
        svg.text(after, "class", "side end", "x", "100%", "y", "14");
        svg.open(
                "svg",
                "class",
                "field",
                "width",
                "100%",
                "height",
                height,
                "viewBox",
                "0 0 100 " + Svg.number(height),
                "preserveAspectRatio",
                "none");
        streams.stream().filter(stream -> stream.amount() > 0).forEach(stream -> draw(svg, stream, unit, from, to));
        svg.close("svg");
        left.forEach(place -> label(svg, place, post(from, place.key()), false));
        right.forEach(place -> label(svg, place, post(to, place.key()), true));
        return svg.close("svg").content();
    }

    private Map<String, Post> posts(List<Place> places, double unit, boolean leaving) {
        var posts = new HashMap<String, Post>();
        double top = TOP;
        for (Place place : places) {
            double height = unit
                    * streams.stream()
                            .filter(stream -> (leaving ? stream.from() : stream.to()).equals(place.key()))
                            .mapToDouble(Stream::amount)
                            .sum();
            posts.put(place.key(), new Post(top, height));
            top += Math.max(height, 2) + ROOM - Math.min(ROOM - 12, height / 2);
        }
        return posts;
    }

    private static double bottom(Map<String, Post> posts) {
        return posts.values().stream()
                .mapToDouble(post -> post.top + Math.max(post.height, 20))
                .max()
                .orElse(TOP);
    }

    private static Post post(Map<String, Post> posts, String key) {
        Post post = posts.get(key);
        if (post == null) {
            throw new IllegalArgumentException(
                    "a stream names the place \"" + key + "\", which is not among the places");
        }
        return post;
    }

    private void draw(Svg svg, Stream stream, double unit, Map<String, Post> from, Map<String, Post> to) {
        double thick = stream.amount() * unit;
        double a = post(from, stream.from()).take(thick);
        double b = post(to, stream.to()).take(thick);
        String tip = name(left, stream.from()) + " → " + name(right, stream.to()) + "\n" + stream.shown();
        String path = "M" + Svg.number(POST) + " " + Svg.number(a) + curve(a, b, POST, 100 - POST) + "V"
                + Svg.number(b + thick) + curve(b + thick, a + thick, 100 - POST, POST) + "Z";
        String element = stream.people() == null ? "g" : "a";
        svg.open(
                        element,
                        "class",
                        stream.from().equals(stream.to()) ? "stream stayed" : "stream",
                        "href",
                        stream.people(),
                        "tabindex",
                        stream.people() == null ? "0" : null,
                        "role",
                        stream.people() == null ? "img" : null,
                        "aria-label",
                        tip.replace("\n", ", "),
                        "data-tip",
                        tip)
                .add("path", "data-ink", ink(right, stream.to()), "d", path)
                .close(element);
    }

    private static String curve(double fromY, double toY, double fromX, double toX) {
        double middle = (fromX + toX) / 2;
        return "C" + Svg.number(middle) + " " + Svg.number(fromY) + " " + Svg.number(middle) + " " + Svg.number(toY)
                + " " + Svg.number(toX) + " " + Svg.number(toY);
    }

    private static void label(Svg svg, Place place, Post post, boolean atEnd) {
        double height = Math.max(post.height, 2);
        svg.add(
                "rect",
                "class",
                "post",
                "data-ink",
                place.ink(),
                "x",
                atEnd ? Svg.percent(1 - POST / 100) : "0",
                "y",
                post.top,
                "width",
                Svg.percent(POST / 100),
                "height",
                height);
        svg.text(
                place.label() + " " + place.shown(),
                "class",
                atEnd ? "place end" : "place",
                "x",
                atEnd ? Svg.percent(1 - POST / 100) : Svg.percent(POST / 100),
                "dx",
                atEnd ? "-8" : "8",
                "y",
                post.top + Math.max(12, height / 2 + 4));
    }

    private static String name(List<Place> places, String key) {
        return places.stream()
                .filter(place -> place.key().equals(key))
                .map(Place::label)
                .findFirst()
                .orElse(key);
    }

    private static String ink(List<Place> places, String key) {
        return places.stream()
                .filter(place -> place.key().equals(key))
                .map(Place::ink)
                .findFirst()
                .orElse("quiet");
    }

    @Override
    public boolean empty() {
        return streams.stream().allMatch(stream -> stream.amount() == 0);
    }

    @Override
    public List<Key> keys() {
        return List.of();
    }

    @Override
    public Grid table() {
        var rows = new ArrayList<List<String>>();
        for (Stream stream : streams) {
            rows.add(List.of(name(left, stream.from()), name(right, stream.to()), stream.shown()));
        }
        return new Grid(List.of(before, after, moved), rows);
    }
}
