package org.warraq;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.database.Commands;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.workflow.ModelChanges;
import org.warraq.workflow.RoundMoves;

/**
 * What an admin does from outside. A whole node starts beside the others, does it, and ends; so it works on an embedded newsroom
 * while that is stopped, and on a server at any time.
 */
final class AdminCommands {

    private static final String MODELS = "models";
    private static final String ROUNDS = "rounds";
    static final Set<String> WORDS = Set.of(MODELS, ROUNDS);

    private static final int SHORTEST = 4;

    private final ConfigurableApplicationContext newsroom;
    private final PrintStream out;

    AdminCommands(ConfigurableApplicationContext newsroom, PrintStream out) {
        this.newsroom = newsroom;
        this.out = out;
    }

    /** @return the process's exit status: 0 done, 1 refused, 2 not understood */
    static int run(Class<?> product, PrintStream out, String... arguments) {
        if (arguments.length < SHORTEST) {
            out.print(Commands.USAGE);
            return 2;
        }
        try (ConfigurableApplicationContext newsroom = SpringApplication.run(
                product, "--server.port=0", "--server.address=127.0.0.1", "--warraq.demo=false")) {
            return new AdminCommands(newsroom, out).run(arguments);
        }
    }

    /** @param arguments the word, the admin's username, the reason, and what it is about */
    int run(String... arguments) {
        try {
            Person admin = newsroom.getBean(People.class)
                    .byUsername(arguments[1])
                    .orElseThrow(() -> Refusal.invalid("unknown-person", arguments[1]));
            Reason reason = Reason.of(arguments[2]);
            List<String> about = List.of(arguments).subList(SHORTEST - 1, arguments.length);
            return arguments[0].equals(MODELS) ? put(admin, reason, about) : move(admin, reason, about.get(0));
        } catch (Refusal refusal) {
            out.println(newsroom.getMessage(
                    "refusal." + refusal.reason(), refusal.arguments().toArray(), refusal.reason(), Locale.ENGLISH));
        } catch (IOException | NumberFormatException e) {
            out.println("Nothing was done: " + e.getMessage());
        }
        return 1;
    }

    private int put(Person admin, Reason reason, List<String> names) throws IOException {
        ModelChanges models = newsroom.getBean(ModelChanges.class);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            Path file = Path.of(name);
            files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
        int number = models.put(admin, models.inForce(admin).number(), files, reason);
        out.println("Set " + number + " of the models is in force.");
        return 0;
    }

    private int move(Person admin, Reason reason, String version) {
        List<RoundMoves.Moved> moved =
                newsroom.getBean(RoundMoves.class).from(admin, Integer.parseInt(version), reason);
        moved.stream()
                .filter(one -> one.problem() != null)
                .forEach(one -> out.println("Report " + one.report() + " stays where it is: " + one.problem()));
        long left = moved.stream().filter(one -> one.problem() != null).count();
        out.println(moved.size() - left + " rounds moved, " + left + " left.");
        return left == 0 ? 0 : 1;
    }
}
