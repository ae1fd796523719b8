package org.warraq.workflow.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** All that diagrams reach of the program. What is not here does not exist for them. */
@Component
public class DiagramBeans {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "openEditions", EditionsToTranslate.class,
            "openWork", TranslatableWork.class,
            "embargo", EmbargoDate.class,
            "pretranslate", PretranslateDelegate.class,
            "publish", PublishDelegate.class,
            "withdraw", WithdrawDelegate.class);

    private final Map<String, Object> beans = new HashMap<>();

    DiagramBeans(BeanFactory product) {
        TYPES.forEach((name, type) -> beans.put(name, product.getBean(type)));
    }

    /** For the engine, which wants a map of its own. */
    public Map<Object, Object> beans() {
        return new HashMap<>(beans);
    }

    /** What diagrams call them, and what they are; known before there is any. */
    public static Map<String, Class<?>> types() {
        return TYPES;
    }
}
