package perennial.ground.database.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.stereotype.Component;
import perennial.ground.commands.Arguments;
import perennial.ground.commands.Command;
import perennial.ground.commands.CommandLine;
import perennial.ground.commands.ExpectedFailure;
import perennial.ground.database.Database;
import tools.jackson.databind.json.JsonMapper;

/// `./perennial backup shop.zip`
@Component
@CommandLine(name = "backup", takes = "FILE", help = "database.command.backup")
final class BackupCommand implements Command {

    private final Database database;
    private final JsonMapper json;

    BackupCommand(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public int run(Arguments arguments) {
        var file = arguments.file();
        var telling = new SpokenTables(arguments.progress());
        try {
            var manifest = new Backup(database, Schemas.ofThisProgram(), json, telling).write(file);
            long rows =
                    manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
            arguments
                    .out()
                    .printf(
                            "Backed up %,d rows of %d tables and %d files to %s (%,d kB).%n",
                            rows, manifest.tables().size(), manifest.files().size(), file, kilobytes(file));
            arguments.out().println("Keep it safe: whoever has this file can read everything in it.");
            return DONE;
        } catch (FileAlreadyExistsException e) {
            throw new ExpectedFailure(
                    file + " exists already. Choose another name; a backup never writes over one.", e);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new ExpectedFailure("The folder of " + file + " is not there, or you may not write to it.", e);
        } catch (IOException | SQLException e) {
            throw new ExpectedFailure(
                    "The backup could not be written, and none was left behind: " + e.getMessage(), e);
        }
    }

    private static long kilobytes(Path file) throws IOException {
        return Files.size(file) / 1000;
    }
}
