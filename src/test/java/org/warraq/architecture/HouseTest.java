package org.warraq.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseTest {

    private static final String HOUSE = "org.warraq";
    private static final String PLANTED = "org.warraq.architecture.planted";

    private static final JavaClasses house = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);
    private static final JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);

    static Stream<Named<ArchRule>> rulesOfTheHouse() {
        return rules(HOUSE);
    }

    static Stream<Named<ArchRule>> rulesOnPlantedExamples() {
        return rules(PLANTED);
    }

    private static Stream<Named<ArchRule>> rules(String root) {
        HouseRules rules = new HouseRules(root);
        return Stream.of(
                Named.of("rooms know only those below", rules.roomsKnowOnlyThoseBelow()),
                Named.of("web knows only people and language", rules.webKnowsOnlyPeopleAndLanguage()),
                Named.of("only the workflow knows the engine", rules.onlyTheWorkflowKnowsTheEngine()),
                Named.of("pages know no SQL", rules.pagesKnowNoSql()),
                Named.of("inner packages stay inside", rules.innerPackagesStayInside()),
                Named.of("only people ask for roles", rules.onlyPeopleAskForRoles()),
                Named.of("folders of a room know each other one way", rules.foldersOfARoomKnowEachOtherOneWay()),
                Named.of("editing knows no engine", rules.editingKnowsNoEngine()),
                Named.of("the workflow knows no editing", rules.workflowKnowsNoEditing()));
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheHouse")
    void theHouseKeepsItsRules(ArchRule rule) {
        rule.check(house);
    }

    @ParameterizedTest
    @MethodSource("rulesOnPlantedExamples")
    void eachRuleFindsItsPlantedExample(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Planted");
    }

    @Test
    void theHouseIsNotEmpty() {
        assertThat(house.size()).isGreaterThan(100);
    }
}
