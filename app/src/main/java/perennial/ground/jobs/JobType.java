package perennial.ground.jobs;

/// What a kind of work is called, and what it is told. Whoever asks for the work needs only this, not the job itself.
///
/// @param name unique, starting with the module: `intake.apply`. It is kept in the database, so it stays
/// @param payload a record that survives the way to JSON and back
public record JobType<P extends Record>(String name, Class<P> payload) {

    public JobType {
        if (!name.matches("[a-z]+(\\.[a-z-]+)+")) {
            throw new IllegalArgumentException("a job's name is like module.work, was " + name);
        }
    }
}
