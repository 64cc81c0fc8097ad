### 会話：気の合った人と話し続ける

threads-heading = あなたの会話
threads-plenary = みんなの会話
threads-nobody = 会話
threads-kind-plenary = ラウンジに来たみなさん
threads-kind-trio = 三人の会話
threads-kind-group = 勉強会
threads-both = { $one }・{ $two }
threads-here = { $count ->
    [0] いまは、ほかにだれもいません
   *[other] いま、ほかに{ $count }人います
  }
threads-count = { $count }人
threads-more = ほか{ $count }人
threads-empty = お互いに「話してみたい」と思った方との会話が、ここに並びます。
threads-gone = この会話は、もうここにはありません。
threads-ended = 終わった会話（{ $count }）
threads-new = まだメッセージはありません
threads-mine = あなた：{ $text }
threads-theirs = { $name }：{ $text }
threads-word = 「{ $word }」
threads-talking = 声で会話中
threads-waits-time = 日時の提案あり
threads-waits-met = 会えましたか？
threads-waits-first = ひとこと送る
threads-said = { $name }さんから新しいメッセージがあります
threads-told-time = { $title }：{ $time }はいかがですか？
threads-told-fixed = { $title }：{ $time }に決まりました

thread-back = ラウンジへ戻る
thread-parts = 表示するもの
thread-part-talk = 話す
thread-part-times = 会う
thread-part-about = 連絡先とメモ
thread-part-about-group = メンバーとメモ
thread-part-about-here = いまいる人
thread-beside = この会話について
thread-me = あなた
thread-here = いまここにいます
thread-since = { $day }から
thread-over = 終わった会話
thread-closed = この会話は終わりました。これまでのメッセージは読めます。
thread-shut = ここのメッセージは、もう読めません。
thread-loading = 会話をひらいています…
thread-empty = まだメッセージはありません。「こんにちは」だけでも十分です。
thread-empty-plenary = ラウンジに来た方みんなが読めます。感想や聞いてみたいことをどうぞ。
thread-folded = ブロックした人のメッセージ（{ $count }件）
thread-reach = 連絡先
thread-reach-text = この会話の人だけに見えています。
thread-reach-none = 連絡先は書かれていません。
thread-people = メンバー
thread-now = いまいる人
thread-copy = { $name }さんの連絡先「{ $handle }」をコピー
thread-note = いっしょに残すメモ
thread-note-start = メモを始める
thread-next = { $time } に会います

### はじめの話題

thread-first = はじめの話題に
thread-question-other = 会で心に残ったことは何ですか？
thread-question-plenary = この会を終えて、まず試してみたいことは何ですか？
thread-question-answers = 同じ答えをえらんでいました。どうしてそれにしましたか？
thread-question-gifts = ゲームで助け合いましたね。いま、仕事で助けがほしいことは何ですか？
thread-question-reactions = あのときの話の続きを、聞かせてもらえませんか？
thread-question-help = { $words }を知りたい人と、力になれる人がそろいました。まず何から知りたいですか？
thread-question-help-bare = 知りたい人と、力になれる人がそろいました。まず何から話しましょうか？
thread-question-interests = { $words }が共通の興味です。どんなきっかけでしたか？
thread-question-interests-bare = 興味が近いようです。いま、いちばん気になっていることは何ですか？
thread-question-topics = 話したいテーマが同じでした：{ $words }。うまくいったこと、いかなかったことは何ですか？
thread-question-topics-bare = 話したいテーマが同じでした。うまくいったことは何ですか？
thread-question-acquainted = 同じ部屋で話しましたね。あのとき話しきれなかったことは何ですか？
thread-question-fresh = はじめまして同士です。最近は、どんなことに取り組んでいますか？
thread-question-level = 経験が近いようです。いま、むずかしいと感じていることは何ですか？
thread-question-company = 別々の職場から来ています。職場の「これはいい」と思うやり方を、ひとつ教えてください。
thread-question-introduced = ご紹介のひとこと：{ $words }　何から話しましょうか？
thread-question-introduced-bare = ご紹介でつながりました。何から話しましょうか？
thread-question-study = { $words }に取り組む仲間です。いまどのあたりにいるか、ひとことで教えてください。
thread-question-study-bare = 同じ課題に取り組む仲間です。いまどのあたりにいるか、ひとことで教えてください。

### 会う日時

slots-heading = 会う
slots-text = はじめは15分でも十分です。日時を提案してみましょう。声の会話は、このページでできます。
slots-none = 日時は決まりませんでした。
slots-fixed = 決まりました
slots-calendar = カレンダーに入れる
slots-google = Google カレンダー
slots-entry = { $names }と話す
slots-calendar-short = カレンダー
slots-minutes = { $minutes }分
slots-there = { $zone }では { $time }
slots-mine = あなたの提案です。
slots-by = { $name }さんの提案です。
slots-you = あなた
slots-can = 行ける人：{ $names }
slots-i-can = 行けます
slots-can-now = やはり行けます
slots-cannot = 行けなくなりました
slots-withdraw = 提案を取り下げる
slots-another = ほかの日時を提案する
slots-full = この中から選ぶか、あなたの提案を取り下げると、ほかの日時も提案できます。
slots-offered = 日時の候補
slots-field = あなたの場所での日時（{ $zone }）
slots-late = これから1年以内の日時を選んでください。
slots-length = 長さ
slots-propose = 提案する
slots-proposed = 日時を提案しました。

### 会えましたか

met-word = 会えましたか？
met-ask = { $names }とは会えましたか？
met-ask-group = この勉強会で集まれましたか？
met-yes = 会えました
met-planned = これから会います
met-no = まだです
met-private = この答えは、会話の相手には見えません。主催者に見えるのは、全体の数だけです。
met-said-yes = 会えてよかったです。
met-said-planned = 楽しみですね。よい時間になりますように。
met-said-no = だいじょうぶです。気が向いたときに、どうぞ。
met-change = 答えを変える
met-how = いかがでしたか？
met-stars = 星5つのうち { $stars }

### 終える・ブロックする・主催者に伝える

part-open = この会話の設定
part-choose-heading = この会話について
part-nothing = ここでできることはありません。
part-end = 会話を終える
part-leave = この会話から抜ける
part-end-heading = 会話を終えますか？
part-end-text = { $names }との会話が終わり、今後お互いに紹介されることもありません。連絡先は見えなくなりますが、これまでのメッセージは読めます。
part-leave-text = あなたはこの会話から抜けます。ほかのみなさんは話し続けられます。
part-untold = だれがしたのかも、その理由も、だれにも伝えません。
part-stay = このままにする
part-ended = 会話を終えました。
part-left = 会話から抜けました。
part-block = ブロックする
part-block-heading = ブロックしますか？
part-block-text-pair = 会話が終わり、今後お互いに紹介されません。ほかの場所での相手のメッセージは、あなたには見えなくなります。ブロックはあとで解除できますが、終わった会話は戻りません。
part-block-text-trio = あなたはこの会話から抜け、今後お互いに紹介されません。ほかの場所での相手のメッセージも、あなたには見えなくなります。ブロックは解除できますが、抜けた会話には戻れません。
part-block-text-many = 今後お互いに紹介されず、相手のメッセージはあなたには見えなくなります。いつでも解除できます。
part-block-do = ブロックする
part-blocked = ブロックしました。「ブロックしている人」から解除できます。
part-report = 主催者に伝える
part-report-heading = 主催者に伝える
part-report-field = どんなことがありましたか？
part-report-block = この人をブロックもする
part-report-text = あなたの名前とともに、主催者と進行役だけが読めます。
part-report-untold = 相手には知らせません。
part-report-do = 送る
part-reported = 伝えてくださり、ありがとうございます。主催者が確認します。
part-who = どなたのことですか？
blocked-heading = ブロックしている人
blocked-text = お互いに紹介されません。相手には知らせていません。
blocked-undo = 解除する

### 声の会話

call-elsewhere = { $names }との声の会話に参加中です。
call-back = 戻る

### 来ていた人

there-heading = 来ていた人
there-text = 一覧に載せてよいと答えた方たちです。
there-nobody = 載せてよいと答えた方は、まだいません。
there-all = ほか{ $count }人も表示する
there-me = わたしも載せる（カードを公開していれば、カードも）
there-card = カード
there-card-of = { $name }さん
there-notes = 部屋のメモ
there-notes-text = 卓や少人数ルームなどで書かれたメモです。
there-notes-show = メモを読む
there-notes-loading = メモを読み込んでいます…

### お知らせ

remind-heading = お知らせ
remind-text = 新しい会話やメッセージ、決まった約束、主催者からのお知らせなど、あなたを待っていることがあるときだけお送りします。
remind-push = この端末への通知
remind-push-text = ブラウザーから短い通知が届きます。
remind-push-on = オンです。この端末に通知が届きます。
remind-push-else = ほかの端末ではオンです。この端末でもオンにできます。
remind-mail = メールでのお知らせ
remind-mail-text = 必要なときだけお送りします。どのメールからも、リンクをひらいて止められます。
remind-mail-field = メールアドレス
remind-mail-send = 確認のリンクを送る
remind-mail-waiting = { $address } に確認のメールをお送りしました。メールの中のリンクをひらいて確かめると、お知らせが始まります。
remind-mail-again = 別のアドレスにする
remind-mail-on = オンです。{ $address } にお送りします。
remind-turn-on = オンにする
remind-turn-off = オフにする
remind-turn-off-all = すべての端末でオフにする
remind-busy = お待ちください…

### すべてやめる

leave-heading = ラウンジから抜ける
leave-text = いまは必要ないと感じたら、まとめてやめられます。
leave-do = すべてやめる
leave-ask-heading = すべてやめますか？
leave-suggestions = あなたをどなたかに紹介することも、どなたかをあなたに紹介することもなくなります。
leave-threads = あなたの会話がすべて終わります。
leave-reminders = お知らせが届かなくなります。
leave-profile = 「あなたのこと」が空になり、「来ていた人」の一覧からも外れます。
leave-back = いつでも戻れます。もう一度参加すると、新しく始まります。終わった会話は戻りません。
leave-done = すべてやめました。来てくださってありがとうございました。
