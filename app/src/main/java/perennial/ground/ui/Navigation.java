package perennial.ground.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The menu as one person sees it on one page.
///
/// @param settings stand apart; null when this person may see none
public record Navigation(List<Entry> chapters, @Nullable Entry settings) {

    /// A chapter of the menu, or a page in one.
    public record Entry(String label, String path, String icon, boolean current, List<Entry> pages) {}

    private static final int THUMB = 4;

    public static final Navigation NONE = new Navigation(List.of(), null);

    /// Shows what exists and what this person may see, in the order of the story.
    public static Navigation of(List<NavItem> items, Person person, Words words, String path) {
        NavItem here = current(items, path);
        var chapters = new EnumMap<Chapter, Entry>(Chapter.class);
        for (Chapter chapter : Chapter.values()) {
            List<NavItem> pages = items.stream()
                    .filter(item -> item.chapter() == chapter && person.may(item.minimumRole()))
                    .sorted(Comparator.comparingInt(NavItem::order))
                    .toList();
            if (!pages.isEmpty()) {
                chapters.put(chapter, chapter(chapter, pages, here, words));
            }
        }
        var settings = chapters.remove(Chapter.SETTINGS);
        return new Navigation(List.copyOf(chapters.values()), settings);
    }

    private static Entry chapter(Chapter chapter, List<NavItem> pages, @Nullable NavItem here, Words words) {
        boolean current = here != null && here.chapter() == chapter;
        List<Entry> entries =
                pages.stream().map(item -> page(item, here, words)).toList();
        return new Entry(words.text(chapter.key()), pages.getFirst().path(), chapter.icon(), current, entries);
    }

    private static Entry page(NavItem item, @Nullable NavItem here, Words words) {
        return new Entry(words.text(item.key()), item.path(), item.chapter().icon(), item == here, List.of());
    }

    /// The entry whose path is the longest beginning of where we are.
    private static @Nullable NavItem current(List<NavItem> items, String path) {
        return items.stream()
                .filter(item ->
                        path.equals(item.path()) || (!item.path().equals("/") && path.startsWith(item.path() + "/")))
                .max(Comparator.comparingInt(item -> item.path().length()))
                .orElse(null);
    }

    /// The chapters a phone shows at the bottom, beside the way to all others.
    public List<Entry> underTheThumb() {
        return chapters.subList(0, Math.min(THUMB, chapters.size()));
    }

    /// Every page, for the command bar.
    public List<Entry> all() {
        var all = new ArrayList<Entry>();
        chapters.forEach(chapter -> all.addAll(chapter.pages()));
        if (settings != null) all.addAll(settings.pages());
        return all;
    }
}
