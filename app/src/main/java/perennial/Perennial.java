package perennial;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program.
@SpringBootApplication(proxyBeanMethods = false)
public class Perennial {
    public static void main(String[] args) {
        SpringApplication.run(Perennial.class, args);
    }
}
