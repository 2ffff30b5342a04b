filedesc://x.arc 192.0.2.7 20090312081500 text/plain 76
1 0 Harbour Library
URL IP-address Archive-date Content-type Archive-length

http://a.example/b c 192.0.2.7 20090312081500 text/plain 75
HTTP/1.1 200 OK
Content-Type: text/plain
Server: gazette

Talks

Text.

