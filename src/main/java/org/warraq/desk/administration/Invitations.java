package org.warraq.desk.administration;

import java.net.URI;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The addresses that codes are given away in. */
final class Invitations {

    private Invitations() {}

    /** In the newsroom's own name, whatever the request calls it. */
    static URI link(String code) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/welcome/{code}")
                .build(code);
    }
}
