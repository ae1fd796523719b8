package org.warraq.editing;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.memory.Memory;
import org.warraq.translation.Origin;

/** What the memory had proposed, word by word: a target that is the same was not edited. */
@Component
class MemoryProposals {

    private final Memory memory;

    MemoryProposals(Memory memory) {
        this.memory = memory;
    }

    /** Empty where the target is a person's own, or where what was proposed is not known any more. */
    Optional<String> of(@Nullable Origin origin, Language to) {
        UUID unit = origin == null || origin.kind() != Origin.Kind.FUZZY ? null : origin.unitId();
        return unit == null ? Optional.empty() : memory.text(unit, to);
    }
}
