<?php
// A must-use plugin. WordPress fetches nothing from its own machine and from odd ports; both are all
// that a test has. A real site needs neither filter.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, (int) getenv('ZONAHIJAU_PORT')]);
// All else is refused before WordPress looks up its name, for which a machine without a network may
// wait half a minute.
add_filter('pre_http_request', function ($answer, $options, $address) {
    $isHere = parse_url($address, PHP_URL_HOST) === '127.0.0.1';
    return $isHere ? $answer : new WP_Error('not_here', 'a test asks nobody else');
}, 10, 3);
// Installing sends a letter to the administrator.
add_filter('pre_wp_mail', '__return_true');
