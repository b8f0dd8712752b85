package perennial.ground.ui;

/// The proof that a form is ours. `ui.token()` prints it into a form; scripts find it in the head of the page.
public record Csrf(String parameter, String header, String token) {

    public static final Csrf NONE = new Csrf("_csrf", "X-CSRF-TOKEN", "");
}
