package perennial.collect.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A customer's own row.
///
/// @param version grows with every change, so that two people don't overwrite each other
public record CustomerDetail(
        long id,
        String kind,
        String name,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String language,
        @Nullable String country,
        @Nullable String timeZone,
        @Nullable Integer birthMonth,
        @Nullable Integer birthDay,
        @Nullable Integer birthYear,
        @Nullable Long companyId,
        @Nullable String company,
        @Nullable Instant since,
        Instant createdAt,
        int version) {}
