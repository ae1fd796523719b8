package org.warraq.workflow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.translation.Origin;

/** What the memory had proposed, word by word: a target that is the same was not edited. */
@Component
class Proposals {

    /** Empty where the target is a person's own, or where what was proposed is not known any more. */
    Optional<String> of(@Nullable Origin origin) {
        return Optional.empty();
    }
}
