package org.warraq.desk.administration;

import java.net.URI;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The addresses that codes are given away in. */
final class Invitations {

    private Invitations() {}

    /** By the name the server was just called by. */
    static URI link(String code) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/welcome/{code}")
                .build(code);
    }
}
