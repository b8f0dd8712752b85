package perennial.ground.privacy;

import java.util.Optional;

/// Knows who a customer is. Implemented by the module that keeps the customers.
public interface Subjects {

    /// @param customerId or a number somebody had before they turned out to be another customer
    /// @return empty when there is no such customer, or no more
    Optional<Subject> find(long customerId);
}
