package perennial.ground.privacy;

import java.util.Optional;

/// Knows who a customer is. Implemented by the module that keeps the customers.
public interface Subjects {

    /// @return empty when there is no such customer, or no more
    Optional<Subject> find(long customerId);
}
