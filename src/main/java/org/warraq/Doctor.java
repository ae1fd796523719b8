package org.warraq;

import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.database.Examination;
import org.warraq.database.Examined;
import org.warraq.database.StartRefused;
import org.warraq.web.PublicAddress;
import org.warraq.workflow.ModelCheck;
import org.warraq.workflow.engine.V011__Engine_tables;
import org.warraq.workflow.models.BrokenModel;
import org.warraq.workflow.models.ModelSet;
import org.warraq.workflow.models.ModelStore;

/** {@code doctor}: says of each thing a newsroom stands on that it is well, or what is wrong and what to do. */
final class Doctor {

    static final String WORD = "doctor";

    private static final String MODELS = "models";

    private final Environment environment;
    private final PrintStream out;

    Doctor(Environment environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** @return the process's exit status: 0 where all is well, 1 where something is not */
    int run() {
        List<Examined> found =
                new ArrayList<>(new Examination(environment, Doctor::models, new V011__Engine_tables()).all());
        found.addAll(Stream.of("warraq.address", "warraq.machine.url")
                .map(this::address)
                .toList());
        found.forEach(this::say);
        return found.stream().allMatch(Examined::isWell) ? 0 : 1;
    }

    private void say(Examined one) {
        out.printf(Locale.ROOT, "%-5s  %-11s  %s%n", one.isWell() ? "ok" : "WRONG", one.what(), one.finding());
        if (one.remedy() != null) {
            out.printf(Locale.ROOT, "%-5s  %-11s  %s%n", "", "", one.remedy());
        }
    }

    private static List<Examined> models(DataSource application) {
        try (AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext()) {
            rooms.registerBean(JdbcClient.class, () -> JdbcClient.create(application));
            rooms.register(ModelStore.class);
            rooms.refresh();
            return List.of(rooms.getBean(ModelStore.class)
                    .find()
                    .map(Doctor::models)
                    .orElseGet(() -> Examined.ok(MODELS, "None yet: the first start puts its own.")));
        } catch (DataAccessException e) {
            return List.of(Examined.wrong(
                    MODELS,
                    new StartRefused(
                            "They cannot be read: " + e.getMessage(), "See what stands before this in the list.")));
        }
    }

    private static Examined models(ModelSet set) {
        try {
            new ModelCheck().check(set.files());
            return Examined.ok(
                    MODELS, "Set " + set.number() + ", put by " + set.origin() + ", holds against this program.");
        } catch (BrokenModel broken) {
            return Examined.wrong(
                    MODELS,
                    new StartRefused(
                            String.valueOf(broken.getMessage()),
                            "Start the Warraq they were put with, or start once with --warraq.models=packaged."));
        }
    }

    private static Examined publicAddress(String what, String value) {
        try {
            return Examined.ok(what, PublicAddress.read(value).toString());
        } catch (StartRefused refused) {
            return Examined.wrong(what, refused);
        }
    }

    private Examined address(String setting) {
        String what = setting.endsWith("url") ? "machine" : "address";
        String value = environment.getProperty(setting, "");
        if (value.isBlank()) {
            return Examined.ok(what, "None is set.");
        }
        if (setting.equals("warraq.address")) {
            return publicAddress(what, value);
        }
        return isWeb(value)
                ? Examined.ok(what, value)
                : Examined.wrong(
                        what,
                        new StartRefused(
                                value + " is no address.", "Let it begin with http:// or https:// and name a host."));
    }

    private static boolean isWeb(String value) {
        try {
            URI uri = new URI(value);
            return uri.getHost() != null
                    && List.of("http", "https")
                            .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
