package perennial.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import perennial.Perennial;

/// The whole program in this process, so that its parts can be timed one by one.
record Product(ConfigurableApplicationContext context, int port) implements AutoCloseable {

    /// @param data folder of its database
    static Product start(Path data) {
        int port = freePort();
        var context = SpringApplication.run(
                Perennial.class,
                "--perennial.data=" + data,
                "--server.port=" + port,
                "--perennial.works=false"); // nothing but what is measured
        return new Product(context, port);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> List<T> all(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
