package perennial.e2e;

/// The first person who opens Perennial.
record Owner(String name, String email, String password) {

    /// Answers the questions of the first page, of which it knows the business's name already in the sample.
    void movesIn(Visitor visitor) {
        visitor.fills("Your name", name)
                .fills("E-mail", email)
                .fills("Password", password)
                .presses("Begin");
    }
}
