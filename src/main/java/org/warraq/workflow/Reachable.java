package org.warraq.workflow;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All that diagrams reach of the program. What is not here does not exist for them. */
@Component
class Reachable {

    private final Map<String, Object> beans;

    Reachable(
            OpenEditions openEditions,
            OpenWork openWork,
            Embargo embargo,
            Pretranslate pretranslate,
            Publish publish,
            Withdraw withdraw) {
        this.beans = Map.of(
                "openEditions", openEditions,
                "openWork", openWork,
                "embargo", embargo,
                "pretranslate", pretranslate,
                "publish", publish,
                "withdraw", withdraw);
    }

    /** For the engine, which wants a map of its own. */
    Map<Object, Object> beans() {
        return new HashMap<>(beans);
    }

    Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new HashMap<>();
        beans.forEach((name, bean) -> types.put(name, bean.getClass()));
        return types;
    }
}
