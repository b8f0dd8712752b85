package perennial.ground.database.backup;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import perennial.ground.commands.Arguments;
import perennial.ground.commands.Command;
import perennial.ground.commands.CommandLine;
import perennial.ground.commands.ExpectedFailure;
import perennial.ground.database.Database;
import perennial.ground.database.RunningDatabase;
import tools.jackson.databind.json.JsonMapper;

/// `./perennial restore shop.zip`
@Component
@CommandLine(name = "restore", takes = "FILE", help = "database.command.restore")
final class RestoreCommand implements Command {

    private final Database database;
    private final JsonMapper json;

    RestoreCommand(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public int run(Arguments arguments) {
        if (database instanceof RunningDatabase) {
            throw new ExpectedFailure(
                    "Perennial runs on this data folder. Stop it, or restore into another folder with" + " --data.");
        }
        var telling = new SpokenTables(arguments.progress());
        arguments.progress().println("Checking the backup …");
        try (var archive = Archive.open(arguments.file(), json)) {
            new Restore(database, Schemas.ofThisProgram(), telling).from(archive);
            arguments
                    .out()
                    .printf(
                            "Restored the backup of %tF %<tR UTC. Start with: ./perennial start%n",
                            archive.manifest().at().atOffset(java.time.ZoneOffset.UTC));
            return DONE;
        } catch (IOException | SQLException | DataAccessException e) {
            throw new ExpectedFailure(
                    "The backup could not be restored, and nothing was changed: " + e.getMessage(), e);
        }
    }
}
