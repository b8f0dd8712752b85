package perennial;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import perennial.ground.commands.Terminal;

/// The program.
///
/// Beans are named after their whole class, because two modules may well use the same noun.
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Perennial {
    public static void main(String[] args) {
        int status = Terminal.run(Perennial.class, args);
        if (status != Terminal.RUNNING) {
            System.exit(status);
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
