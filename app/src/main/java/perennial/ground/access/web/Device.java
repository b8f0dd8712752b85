package perennial.ground.access.web;

import java.util.List;
import java.util.Optional;

/// Browser and system as a person calls them, from what the browser says about itself.
///
/// @param browser or empty if we can't tell
/// @param system or empty if we can't tell
record Device(String browser, String system) {

    /// Name and the mark by which it is known; the first that fits counts, since browsers pretend to be others.
    private record Mark(String name, String text) {}

    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edge", "Edg"),
            new Mark("Opera", "OPR/"),
            new Mark("Samsung Internet", "SamsungBrowser"),
            new Mark("Firefox", "Firefox/"),
            new Mark("Firefox", "FxiOS"),
            new Mark("Chrome", "CriOS"),
            new Mark("Chrome", "Chrome/"),
            new Mark("Safari", "Safari/"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows"),
            new Mark("ChromeOS", "CrOS"),
            new Mark("Mac", "Macintosh"),
            new Mark("Linux", "Linux"));

    static Device of(String agent) {
        return new Device(
                first(BROWSERS, agent).orElse(""), first(SYSTEMS, agent).orElse(""));
    }

    private static Optional<String> first(List<Mark> marks, String agent) {
        return marks.stream()
                .filter(mark -> agent.contains(mark.text))
                .map(Mark::name)
                .findFirst();
    }
}
