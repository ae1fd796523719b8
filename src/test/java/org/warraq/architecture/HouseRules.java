package org.warraq.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warraq.people.Person;

/**
 * The house plan as rules. They hold for a root package, so that the same rule that guards the product is shown to fail on
 * the examples planted beside this class.
 */
final class HouseRules {

    /** From the top of the house to its foundations: a room knows those below it, never one above. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("demo"),
            Set.of("desk", "site"),
            Set.of("web"),
            Set.of("workflow"),
            Set.of("publication"),
            Set.of("translation"),
            Set.of("memory", "lexicon"),
            Set.of("report"),
            Set.of("journal"),
            Set.of("people"),
            Set.of("database"),
            Set.of("language"));

    /** What shows which roles somebody has, writes them down, or hands them to a query. */
    private static final Set<String> NAMING_ROLES = Set.of("Me", "PeopleApi", "PersonForm", "StaffChanges", "TaskList");

    /**
     * Inside a room, by folder: those it may know besides the room's own face. A folder that is not named knows no other; a
     * folder inside a folder counts as its room's.
     */
    private static final Map<String, Set<String>> FOLDERS = Map.ofEntries(
            entry("workflow.engine", Set.of("process", "tasks", "models", "rounds")),
            entry("workflow.releasing", Set.of("engine", "rounds")),
            entry("workflow.process", Set.of("tasks", "models", "rounds")),
            entry("workflow.tasks", Set.of("models", "rounds")),
            entry("workflow.models", Set.of("models.validation", "rounds")),
            entry("workflow.models.validation", Set.of("rounds")),
            entry("memory.tmx", Set.of("store", "index")),
            entry("memory.search", Set.of("store", "index")),
            entry("memory.store", Set.of("index")),
            entry("translation.findings", Set.of("checks")),
            entry("translation.xliff", Set.of("xliff.standard")),
            entry("lexicon.index", Set.of("spelling")),
            entry("report.exchange", Set.of("importing")),
            entry("web.security", Set.of("idempotency")),
            entry("desk.drafting", Set.of("reports")),
            entry("desk.approving", Set.of("history", "reports")),
            entry("desk.reviewing", Set.of("translating")),
            entry("desk.history", Set.of("reports", "journal", "tasklist", "translating")),
            entry("desk.administration", Set.of("journal")),
            entry("desk.reports", Set.of("tasklist", "translating")),
            entry("desk.tasklist", Set.of("translating", "live")));

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    ArchRule roomsKnowOnlyThoseBelow() {
        return classes().that(inSomeRoom()).should(new ArchCondition<>("know only rooms below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> floor(dependency.getTargetClass()) >= 0)
                        .filter(dependency -> upwards(type, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });
    }

    ArchRule webKnowsOnlyPeopleAndLanguage() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        root + ".workflow..",
                        root + ".publication..",
                        root + ".translation..",
                        root + ".lexicon..",
                        root + ".report..",
                        root + ".journal..")
                .allowEmptyShould(true);
    }

    ArchRule onlyTheWorkflowKnowsTheEngine() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..");
    }

    ArchRule pagesKnowNoSql() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Api")
                .or()
                .haveSimpleNameEndingWith("Pages")
                .or()
                .resideInAPackage(root + ".desk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..");
    }

    ArchRule innerPackagesStayInside() {
        return classes().that(inSomeRoom()).should(new ArchCondition<>("use other rooms by their root package only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !dependency.getTargetClass().isPrimitive())
                        .filter(dependency -> isInside(dependency.getTargetClass()))
                        .filter(dependency -> !room(type).equals(room(dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });
    }

    /** Who may is asked of {@code Permissions}. */
    ArchRule onlyPeopleAskForRoles() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".people..")
                .and(DescribedPredicate.describe(
                        "neither show, nor give, nor hand roles to a query",
                        type -> !NAMING_ROLES.contains(outermost(type))))
                .should()
                .callMethod(Person.class, "roles");
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type.getSimpleName());
    }

    ArchRule foldersOfARoomKnowEachOtherOneWay() {
        return classes().that(inSomeRoom()).should(new ArchCondition<>("know only the folders that theirs may know") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> room(type).equals(room(dependency.getTargetClass())))
                        .filter(dependency -> isForbidden(folder(type), folder(dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });
    }

    ArchRule editingKnowsNoEngine() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".editing..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..");
    }

    ArchRule workflowKnowsNoEditing() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".editing..");
    }

    private boolean isForbidden(String from, String to) {
        boolean inside = !from.equals(to) && from.contains(".") && to.contains(".");
        String room = from.substring(0, Math.max(0, from.indexOf('.')));
        return inside
                && FOLDERS.getOrDefault(from, Set.of()).stream().noneMatch(known -> to.equals(room + "." + known));
    }

    private String folder(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
    }

    private DescribedPredicate<JavaClass> inSomeRoom() {
        return DescribedPredicate.describe("in some room", type -> floor(type) >= 0);
    }

    private boolean upwards(JavaClass from, JavaClass to) {
        return !room(from).equals(room(to)) && floor(to) <= floor(from);
    }

    /** Whether it lies deeper than its room's root package. Desks are rooms of their own, side by side. */
    private boolean isInside(JavaClass type) {
        String room = room(type);
        return !room.isEmpty() && !room.equals("desk") && !type.getPackageName().equals(root + "." + room);
    }

    private int floor(JavaClass type) {
        String room = room(type);
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(room)) {
                return i;
            }
        }
        return -1;
    }

    private String room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
