package perennial.ground.ui;

import org.springframework.http.HttpStatus;

/// A page, or a fragment of one, to be shown: a template and the record it prints.
///
/// The template declares `@param perennial.ground.ui.Ui ui` and, when there is a view, `@param … page`.
///
/// @param template path below `src/main/jte` without its ending: `"customers/list"`
/// @param view what the template prints, ready to print
public record Page(String template, Object view, HttpStatus status) implements Answer {

    /// The view of a page that has nothing of its own to print.
    public record Nothing() {}

    public static Page of(String template, Object view) {
        return new Page(template, view, HttpStatus.OK);
    }

    public static Page of(String template) {
        return of(template, new Nothing());
    }

    /// The same page with another status: 422 for a form that comes back with its errors, 404 for somebody we don't
    /// know.
    public Page withStatus(HttpStatus other) {
        return new Page(template, view, other);
    }
}
