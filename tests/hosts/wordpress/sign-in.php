<?php
// Answers the cookies of a signed-in administrator, so that no test waits for the dashboard, which
// asks half the world for news.
require getenv('ZONAHIJAU_ROOT') . '/wp-load.php';
$until = time() + DAY_IN_SECONDS;
$token = WP_Session_Tokens::get_instance(1)->create($until);
echo json_encode([
    AUTH_COOKIE => wp_generate_auth_cookie(1, $until, 'auth', $token),
    LOGGED_IN_COOKIE => wp_generate_auth_cookie(1, $until, 'logged_in', $token),
]);
