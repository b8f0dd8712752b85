package perennial.collect.intake.jobs;

/// Which import a job is about.
public record ImportId(long id) {

    public String key() {
        return Long.toString(id);
    }
}
