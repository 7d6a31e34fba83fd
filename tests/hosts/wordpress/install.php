<?php
// Makes the tables, and an administrator, who has unfiltered_html: only such a user may post frames
// and upload an .html file.
define('WP_INSTALLING', true);
require getenv('ZONAHIJAU_ROOT') . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Situs uji', 'admin', 'admin@contoh.invalid', false, '', wp_generate_password());
switch_theme('twentytwentyone');
