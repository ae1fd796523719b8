package org.warraq.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warraq.database.ConnectionGuard;

/**
 * Nobody holds a lock while they wait for a connection, nor a connection while they wait for somebody outside: where they do,
 * all connections may come to wait for one another.
 */
final class LockRules {

    private static final List<String> ASKED =
            List.of("org.springframework.jdbc", "java.sql", "javax.sql", "java.net.http");
    private static final String HTTP = "java.net.http";

    private final String root;

    LockRules(String root) {
        this.root = root;
    }

    /** Also none by way of other classes: what locks must not lead to a database, nor outside. */
    ArchRule whoLocksAsksNobody() {
        return classes().should(new ArchCondition<>("not lock what asks a database or a server") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                LockingCode.in(type)
                        .ifPresent(lock -> asked(type)
                                .ifPresent(asked -> events.add(SimpleConditionEvent.violated(
                                        type,
                                        type.getName() + " " + lock + ", and leads to: " + asked.getDescription()))));
            }
        });
    }

    ArchRule whoAsksOutsideHoldsNoConnection() {
        return classes().should(new ArchCondition<>("make sure that nobody waits for a server with a connection") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<Dependency> all = type.getDirectDependenciesFromSelf();
                boolean asks = all.stream().anyMatch(one -> isIn(one.getTargetClass(), HTTP));
                boolean guards =
                        all.stream().anyMatch(one -> one.getTargetClass().isEquivalentTo(ConnectionGuard.class));
                if (asks && !guards && isInARoom(type) && !type.isNestedClass()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " asks without a guard"));
                }
            }
        });
    }

    private Optional<Dependency> asked(JavaClass from) {
        Set<JavaClass> seen = new HashSet<>(Set.of(from));
        Deque<JavaClass> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Dependency one : open.pop().getDirectDependenciesFromSelf()) {
                JavaClass target = one.getTargetClass().getBaseComponentType();
                if (ASKED.stream().anyMatch(name -> isIn(target, name))) {
                    return Optional.of(one);
                }
                if (isIn(target, root) && seen.add(target)) {
                    open.push(target);
                }
            }
        }
        return Optional.empty();
    }

    // What starts and stops the whole stands outside of the rooms and has no transactions.
    private boolean isInARoom(JavaClass type) {
        return !type.getPackageName().equals(root);
    }

    private static boolean isIn(JavaClass type, String parent) {
        return type.getPackageName().equals(parent) || type.getPackageName().startsWith(parent + ".");
    }
}
