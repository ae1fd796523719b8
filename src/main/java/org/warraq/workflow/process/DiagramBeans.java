package org.warraq.workflow.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All that diagrams reach of the program. What is not here does not exist for them. */
@Component
public class DiagramBeans {

    private final Map<String, Object> beans;

    DiagramBeans(
            EditionsToTranslate openEditions,
            TranslatableWork openWork,
            EmbargoDate embargo,
            PretranslateDelegate pretranslate,
            PublishDelegate publish,
            WithdrawDelegate withdraw) {
        this.beans = Map.of(
                "openEditions", openEditions,
                "openWork", openWork,
                "embargo", embargo,
                "pretranslate", pretranslate,
                "publish", publish,
                "withdraw", withdraw);
    }

    /** For the engine, which wants a map of its own. */
    public Map<Object, Object> beans() {
        return new HashMap<>(beans);
    }

    /** What diagrams call them, and what they are; known before there is any. */
    public static Map<String, Class<?>> types() {
        return Map.of(
                "openEditions", EditionsToTranslate.class,
                "openWork", TranslatableWork.class,
                "embargo", EmbargoDate.class,
                "pretranslate", PretranslateDelegate.class,
                "publish", PublishDelegate.class,
                "withdraw", WithdrawDelegate.class);
    }
}
