package perennial.ground.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How our server is set up: for a small machine that reads and writes whole files of orders.
record ServerSettings(Map<String, String> values) {

    static final ServerSettings SAFE = new ServerSettings(Map.of(
            "shared_buffers", "128MB",
            "max_wal_size", "4GB",
            "work_mem", "32MB",
            "maintenance_work_mem", "128MB",
            "max_connections", "60",
            "wal_level", "minimal", // nobody follows our log; a table filled where it was made needs none
            "max_wal_senders", "0",
            "jit", "off",
            "random_page_cost", "1.1",
            "timezone", "UTC"));

    /// Nothing is kept, so nothing needs to reach the disk.
    static final ServerSettings FORGETFUL = SAFE.with(Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "synchronous_commit", "off"));

    /// Whether what was committed must survive a power cut.
    boolean durable() {
        return !"off".equals(values.get("fsync"));
    }

    private ServerSettings with(Map<String, String> others) {
        var all = new TreeMap<>(values);
        all.putAll(others);
        return new ServerSettings(all);
    }

    List<String> asArguments() {
        var arguments = new ArrayList<String>();
        values.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }
}
