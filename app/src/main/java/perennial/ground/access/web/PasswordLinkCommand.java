package perennial.ground.access.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import perennial.ground.access.identity.PasswordLinks;
import perennial.ground.commands.Arguments;
import perennial.ground.commands.Command;
import perennial.ground.commands.CommandLine;
import perennial.ground.commands.ExpectedFailure;

/// The way back in for an owner who forgot the password, when nobody stands above them: whoever sits at the server can
/// make the link there.
@Component
@CommandLine(name = "password-link", takes = "EMAIL", help = "access.command.password-link")
class PasswordLinkCommand implements Command {

    private final PasswordLinks links;
    private final Hosts hosts;
    private final int port;

    PasswordLinkCommand(PasswordLinks links, Hosts hosts, @Value("${server.port:8080}") int port) {
        this.links = links;
        this.hosts = hosts;
        this.port = port;
    }

    @Override
    public int run(Arguments arguments) {
        var email = arguments.words().getFirst();
        var token = links.makeAtTerminal(email)
                .orElseThrow(() -> new ExpectedFailure(
                        "Nobody who may sign in here has the address " + email + ". Check it for a typing mistake."));
        arguments
                .out()
                .println("Open this link within a day to choose a new password: " + hosts.base("localhost", port)
                        + "/new-password/" + token.text());
        return DONE;
    }
}
