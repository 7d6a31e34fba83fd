<?php
// A WordPress of the tests: what differs from run to run comes from the environment of start.mjs.
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('ZONAHIJAU_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', getenv('ZONAHIJAU_SITE'));
define('WP_SITEURL', getenv('ZONAHIJAU_SITE'));
// Nothing here leaves the machine: no updates, no background work, no mail.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
// Any texts do: the site lives for a minute.
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define("{$name}_KEY", "{$name} of a test");
    define("{$name}_SALT", "salt of {$name}");
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
