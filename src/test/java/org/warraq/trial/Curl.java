package org.warraq.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Somebody outside, who knows the newsroom by its name, comes from an address of their own and checks the certificate. */
record Curl(Path folder, String host, int port, String from) {

    /** What came back, headers first. */
    String ask(String path, String... options) throws IOException {
        Process process = start(path, options);
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    Process start(String path, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "curl",
                "-sS",
                "-i",
                "-N",
                "--max-time",
                "20",
                "--interface",
                from,
                "--resolve",
                host + ":" + port + ":127.0.0.1",
                "--cacert",
                folder.resolve("certificate.pem").toString(),
                "-b",
                folder.resolve("jar-" + from).toString(),
                "-c",
                folder.resolve("jar-" + from).toString()));
        Stream.of(options).forEach(command::add);
        command.add("https://" + host + ":" + port + path);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    String signIn(String username, String password, String... options) throws IOException {
        String page = ask("/sign-in");
        String token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        List<String> form = new ArrayList<>(List.of(options));
        form.addAll(List.of(
                "--data-urlencode", "username=" + username,
                "--data-urlencode", "password=" + password,
                "--data-urlencode", "_csrf=" + token));
        return ask("/sign-in", form.toArray(String[]::new));
    }
}
