### 進行役の画面：ラウンジ

desk-lounge-title = ラウンジ
desk-lounge-counts = ご紹介に参加している人 { $taking }人、まだつながっていない人 { $waiting }人
desk-lounge-waiting = 結果発表が始まるとひらきます。
desk-lounge-over = ラウンジは終わりました。
desk-lounge-dealing = おすすめを作っています。
desk-lounge-reveal = お互いの「話してみたい」を知らせるまで { $left }
desk-lounge-deal = 今すぐおすすめを作る
desk-lounge-page = ラウンジのようすを見る
desk-lounge-introduce = ふたりか三人をご紹介する
desk-lounge-person = { $number }人目
desk-lounge-third = { $number }人目（任意）
desk-lounge-no-match = （まだこれから）
desk-lounge-why = ご紹介のことば
desk-lounge-introduce-go = ご紹介する
desk-lounge-announce = 来た人に知らせる
desk-lounge-text = お知らせ
desk-lounge-announce-go = { $count }人に知らせる
desk-told-deal-now = おすすめを作り始めました
desk-told-introduce = ご紹介しました
desk-told-announce = ラウンジに来た人に知らせました
