package perennial.ground.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import perennial.ground.access.store.UserStore;

/// The people who work here, for those who put a name beside a note or hand somebody a task.
@Component
public class Users {

    private final UserStore store;

    public Users(UserStore store) {
        this.store = store;
    }

    public Optional<User> find(UserId id) {
        return store.find(id);
    }

    /// Everybody who may enter, by name.
    public List<User> working() {
        return store.all().stream().filter(User::enabled).toList();
    }

    /// Everybody, also those who left: what they did still bears their name.
    public List<User> all() {
        return store.all();
    }
}
