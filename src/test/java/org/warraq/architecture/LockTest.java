package org.warraq.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.architecture.planted.memory.PlantedLocks;

class LockTest {

    private static final String HOUSE = "org.warraq";
    private static final String PLANTED = "org.warraq.architecture.planted";

    private static final JavaClasses house = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);
    private static final JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);

    @Test
    void nobodyHoldsALockWhileAskingADatabaseOrAServer() {
        assertThat(house.size()).isGreaterThan(100);
        new LockRules(HOUSE).whoLocksAsksNobody().check(house);
    }

    @Test
    void nobodyWaitsForAServerOutsideWithAConnection() {
        new LockRules(HOUSE).whoAsksOutsideHoldsNoConnection().check(house);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Monitor", "Method", "Lock", "Map", "Cache"})
    void everyWayToLockIsFound(String way) {
        assertThatThrownBy(() -> new LockRules(PLANTED).whoLocksAsksNobody().check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(PlantedLocks.class.getName() + "$" + way + " ");
    }

    @Test
    void whoAsksOutsideWithoutAGuardIsFound() {
        assertThatThrownBy(() ->
                        new LockRules(PLANTED).whoAsksOutsideHoldsNoConnection().check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PlantedAsker");
    }
}
